// Giving a person a post in an organ, with the roles it brings and the days it is held.
import { DatePicker, Form, Input, Modal, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import type { ReactElement } from "react";
import { useSend } from "../../data.ts";
import { useSession } from "../../session.ts";
import { useCounty } from "../../ui/county.ts";
import { showFieldProblems } from "../../ui/form-problems.ts";
import { useAct } from "../../ui/use-act.tsx";
import type { Person } from "./people.tsx";

type Values = { organ: string; title: string; roles: string[]; validFrom: Dayjs; validTo?: Dayjs | null };
type Props = { person: Person; roles: { id: string; name: string }[]; open: boolean; onClose: () => void };

export const GrantPost = ({ person, roles, open, onClose }: Props): ReactElement => {
  const [form] = Form.useForm<Values>();
  const county = useCounty();
  const { today } = useSession();
  const sending = useSend();
  const { explain } = useAct();
  const grant = async ({ validFrom, validTo, ...rest }: Values): Promise<void> => {
    try {
      const body = { ...rest, validFrom: validFrom.format("YYYY-MM-DD"), validTo: validTo?.format("YYYY-MM-DD") ?? null };
      await sending.mutateAsync({ method: "POST", address: `/api/people/${person.id}/posts`, body });
      form.resetFields();
      onClose();
    } catch (error) {
      if (!showFieldProblems(form, error)) explain(error);
    }
  };
  return (
    <Modal
      title={`任职：${person.displayName}`}
      open={open}
      okText="任职"
      confirmLoading={sending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void grant(values)}
        initialValues={{ validFrom: dayjs(today) }}
      >
        <Form.Item name="organ" label="机构" rules={[{ required: true, message: "请选择机构" }]}>
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={county.organs.filter((organ) => !organ.to).map((organ) => ({ value: organ.id, label: county.organPath(organ.id) }))}
          />
        </Form.Item>
        <Form.Item name="title" label="职务" rules={[{ required: true, message: "请填写职务" }]}>
          <Input maxLength={40} placeholder="例如：股室负责人" />
        </Form.Item>
        <Form.Item
          name="roles"
          label="角色"
          extra="审核的三级要由不同的人担任；三个管理员角色也不能给同一个人。"
          rules={[{ required: true, message: "至少选一个角色" }]}
        >
          <Select mode="multiple" optionFilterProp="label" options={roles.map((role) => ({ value: role.id, label: role.name }))} />
        </Form.Item>
        <Form.Item name="validFrom" label="起" rules={[{ required: true, message: "请选择开始的日期" }]}>
          <DatePicker style={{ width: "100%" }} />
        </Form.Item>
        <Form.Item name="validTo" label="止（不填为一直担任）">
          <DatePicker style={{ width: "100%" }} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
