// A chart in the theme's colours, told apart in grey as well by shade and pattern. The library is fetched when the first chart is drawn.
import type { BarSeriesOption } from "echarts/charts";
import type { AriaComponentOption, GridComponentOption, LegendComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { type ReactElement, useEffect, useRef } from "react";
import { FONT } from "../theme.ts";

export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption | AriaComponentOption>;

const inTheme = (option: ChartOption, element: Element): ChartOption => {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--qz-color-${name}`).trim();
  return {
    animation: false,
    color: [colour("primary"), colour("primary-border")],
    textStyle: { fontFamily: FONT, color: colour("text") },
    aria: { enabled: true, decal: { show: true } },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
    ...option,
  };
};

/** `name` says to those who do not see it what the chart shows; its numbers belong in a table beside it. */
export const Chart = ({ option, name, height }: { option: ChartOption; name: string; height: number }): ReactElement => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current!;
    let isGone = false;
    let end = (): void => undefined;
    const draw = async (): Promise<void> => {
      const { init } = await import("./chart-library.ts");
      if (isGone) return;
      const chart = init(element, undefined, { renderer: "svg" });
      chart.setOption(inTheme(option, element));
      const watcher = new ResizeObserver(() => chart.resize());
      watcher.observe(element);
      end = () => {
        watcher.disconnect();
        chart.dispose();
      };
    };
    // Where the library cannot be fetched the table beside says everything.
    draw().catch(() => undefined);
    return () => {
      isGone = true;
      end();
    };
  }, [option]);
  return (
    <div role="img" aria-label={name}>
      <div ref={place} style={{ height }} aria-hidden="true" />
    </div>
  );
};
