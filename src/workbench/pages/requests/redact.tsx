// Deciding a record page by page: boxes drawn over the page or given in numbers, each with its ground. The black is burnt in on the server.
import { Button, Flex, InputNumber, Modal, Pagination, Select } from "antd";
import { type PointerEvent, type ReactElement, useRef, useState } from "react";
import type { RedactionGround } from "../../../document/body.ts";
import { GROUND_WORDS } from "../../../document/public-version.ts";
import type { PageBox } from "../../../modules/requests/rules/redaction.ts";
import { useDialogAct } from "../../ui/use-dialog-act.tsx";
import "./redact.css";

type Paper = { document: number; title: string; pages: number | null };
const GROUNDS = Object.entries(GROUND_WORDS).map(([value, { label }]) => ({ value: value as RedactionGround, label: `${value} ${label}` }));
const percent = (part: number): string => `${part * 100}%`;
const within = (value: number): number => Math.min(1, Math.max(0, value));

/** The page with its boxes; a drag from corner to corner adds one. */
const PageWithBoxes = ({
  src,
  alt,
  boxes,
  onDraw,
}: {
  src: string;
  alt: string;
  boxes: readonly PageBox[];
  onDraw: (box: Omit<PageBox, "ground">) => void;
}): ReactElement => {
  const frame = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ from: { x: number; y: number }; to: { x: number; y: number } }>();
  const placeOf = (event: PointerEvent): { x: number; y: number } => {
    const { left, top, width, height } = frame.current!.getBoundingClientRect();
    return { x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) };
  };
  const boxOf = ({ from, to }: NonNullable<typeof drawn>): Omit<PageBox, "ground"> => ({
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  });
  const end = (): void => {
    if (drawn) {
      const box = boxOf(drawn);
      if (box.width > 0.005 && box.height > 0.005) onDraw(box);
    }
    setDrawn(undefined);
  };
  return (
    <div
      ref={frame}
      className="redact-page"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawn({ from: placeOf(event), to: placeOf(event) });
      }}
      onPointerMove={(event) => drawn && setDrawn({ ...drawn, to: placeOf(event) })}
      onPointerUp={end}
      onPointerCancel={() => setDrawn(undefined)}
    >
      <img src={src} alt={alt} draggable={false} />
      {[...boxes, ...(drawn ? [boxOf(drawn)] : [])].map((box, index) => (
        <span
          key={index}
          className="redact-box"
          style={{ left: percent(box.x), top: percent(box.y), width: percent(box.width), height: percent(box.height) }}
        />
      ))}
    </div>
  );
};

type Part = keyof Omit<PageBox, "ground">;
const PARTS: Record<Part, string> = { x: "左", y: "上", width: "宽", height: "高" };

/** One box in percent of the page, for whoever cannot drag. */
const BoxFields = ({
  box,
  place,
  change,
  remove,
}: {
  box: PageBox;
  place: number;
  change: (part: Part, value: number | null) => void;
  remove: () => void;
}): ReactElement => (
  <fieldset className="redact-fields">
    <legend>
      第 {place} 处（{box.ground}）
    </legend>
    {(Object.keys(PARTS) as Part[]).map((part) => (
      <label key={part}>
        {PARTS[part]}
        <InputNumber
          min={0}
          max={100}
          controls={false}
          aria-label={`第 ${place} 处${PARTS[part]}`}
          value={Math.round(box[part] * 1000) / 10}
          onChange={(value) => change(part, value)}
        />
      </label>
    ))}
    <Button aria-label={`去掉第 ${place} 处`} onClick={remove}>
      去掉
    </Button>
  </fieldset>
);

export const Redact = ({ request, paper, onClose }: { request: string; paper: Paper; onClose: () => void }): ReactElement => {
  const { act, busy, refusal } = useDialogAct();
  const [page, setPage] = useState(1);
  const [ground, setGround] = useState<RedactionGround>("E15");
  const [kept, setKept] = useState<Record<number, PageBox[]>>({});
  const [decided, setDecided] = useState<number[]>([]);
  const boxes = kept[page] ?? [];
  const set = (next: PageBox[]): void => setKept({ ...kept, [page]: next });
  const change = (index: number, part: Part, value: number | null): void =>
    set(boxes.map((box, at) => (at === index ? { ...box, [part]: (value ?? 0) / 100 } : box)));
  const address = `/api/requests/${request}/documents/${paper.document}/pages/${page}`;
  const decide = async (): Promise<void> => {
    if (!(await act({ method: "PUT", address, body: { boxes } }, `第 ${page} 页已审定`))) return;
    setDecided([...new Set([...decided, page])]);
    if (page < (paper.pages ?? 1)) setPage(page + 1);
  };
  return (
    <Modal title={`逐页审定：${paper.title}`} open onCancel={onClose} footer={null} width={980} style={{ top: 16 }}>
      <Flex gap={16} wrap align="flex-start">
        <PageWithBoxes src={`${address}.png`} alt={`第 ${page} 页`} boxes={boxes} onDraw={(box) => set([...boxes, { ...box, ground }])} />
        <div className="redact-side">
          <label htmlFor="ground">新涂黑的依据</label>
          <Select id="ground" value={ground} onChange={setGround} options={GROUNDS} style={{ width: "100%" }} />
          <p className="quiet">在页面上拖动框出不公开的部分；也可以添加一处，再用数字（百分比）调整位置。</p>
          <Button onClick={() => set([...boxes, { x: 0.1, y: 0.1, width: 0.3, height: 0.05, ground }])}>添加一处</Button>
          {boxes.length === 0 ? <p className="quiet gap-above">这一页没有涂黑，整页公开</p> : null}
          {boxes.map((box, index) => (
            <BoxFields
              key={index}
              box={box}
              place={index + 1}
              change={(part, value) => change(index, part, value)}
              remove={() => set(boxes.filter((_, at) => at !== index))}
            />
          ))}
          {refusal([])}
          <Flex gap={8} className="gap-above" align="center">
            <Button type="primary" loading={busy} onClick={() => void decide()}>
              {boxes.length === 0 ? "整页公开" : `审定（涂黑 ${boxes.length} 处）`}
            </Button>
            <span role="status">
              已审定 {decided.length} / {paper.pages ?? 1} 页
            </span>
          </Flex>
          <Pagination className="gap-above" simple current={page} total={paper.pages ?? 1} pageSize={1} onChange={setPage} />
        </div>
      </Flex>
    </Modal>
  );
};
