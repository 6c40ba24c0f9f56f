// The frame of a page: one heading, what can be done with the whole, then its content. Sets the window's title.
import { Flex, Typography } from "antd";
import { type ReactElement, type ReactNode, useEffect } from "react";

type Props = { title: string; about?: ReactNode; actions?: ReactNode; wide?: boolean; children: ReactNode };

export const Page = ({ title, about, actions, wide = true, children }: Props): ReactElement => {
  useEffect(() => {
    document.title = `${title} - 旗政通`;
  }, [title]);
  return (
    <div className={wide ? "page" : "page page-narrow"}>
      <Flex className="page-head" justify="space-between" align="flex-start" gap={16} wrap>
        <div className="page-title">
          <Typography.Title level={1}>{title}</Typography.Title>
          {about ? <Typography.Text type="secondary">{about}</Typography.Text> : null}
        </div>
        {actions ? (
          <Flex gap={8} wrap>
            {actions}
          </Flex>
        ) : null}
      </Flex>
      {children}
    </div>
  );
};
