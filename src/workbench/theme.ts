// The one theme of the workbench: what Ant Design draws, and the colours that carry meaning. No page sets a colour of its own.
import type { ThemeConfig } from "antd";

/** System fonts first: the web font is fetched only where a machine has no Chinese one (a closed network, a test). */
export const FONT = '"PingFang SC", "Microsoft YaHei", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
export const SERIF = '"Songti SC", "SimSun", "Noto Serif CJK SC", "Noto Serif SC", "Noto Sans SC", serif';

const theme: ThemeConfig = {
  cssVar: { prefix: "qz", key: "qz" },
  token: {
    colorPrimary: "#0b5c63",
    colorInfo: "#0b5c63",
    colorLink: "#0b5c63",
    // The derived hover is too pale to read on a coloured ground.
    colorLinkHover: "#084349",
    colorLinkActive: "#063a3f",
    colorSuccess: "#2f7d32",
    colorWarning: "#9a5b00",
    colorError: "#b3261e",
    // Ant Design derives tints from bright colours; from these quiet ones it would make mud.
    colorPrimaryBg: "#e6f1f1",
    colorPrimaryBgHover: "#d5e7e7",
    colorPrimaryBorder: "#9cc4c6",
    colorInfoBg: "#e6f1f1",
    colorInfoBorder: "#9cc4c6",
    colorSuccessBg: "#eaf4ea",
    colorSuccessBorder: "#b5d6b6",
    colorWarningBg: "#fdf3e3",
    colorWarningBorder: "#ecd0a0",
    colorErrorBg: "#fdecea",
    colorErrorBorder: "#f0b8b3",
    controlItemBgActive: "#e6f1f1",
    controlItemBgActiveHover: "#d5e7e7",
    colorText: "#1d2422",
    colorTextSecondary: "#4a5552",
    colorTextTertiary: "#5f6a67",
    // The ground of a switch that is off, with white words on it.
    colorTextQuaternary: "#6b7673",
    colorTextDescription: "#4a5552",
    colorTextPlaceholder: "#6b7673",
    colorTextDisabled: "#6b7673",
    colorBgLayout: "#f6f7f6",
    colorBorder: "#c9d0ce",
    colorBorderSecondary: "#e3e7e6",
    borderRadius: 4,
    fontSize: 14,
    fontFamily: FONT,
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
  },
  components: {
    Layout: { headerBg: "#ffffff", siderBg: "#ffffff", headerHeight: 52, headerPadding: "0 16px" },
    Menu: { itemHeight: 38, itemBorderRadius: 4, activeBarBorderWidth: 0 },
    Table: { cellPaddingBlockSM: 9, cellPaddingInlineSM: 10, headerBg: "#f2f5f4", headerColor: "#38423f" },
    Form: { itemMarginBottom: 16, verticalLabelPadding: "0 0 4px" },
    // Seen as one control on the grey of the page as well.
    Segmented: { trackBg: "#e3e8e6", trackPadding: 3 },
    Tag: { defaultBg: "#f2f5f4" },
  },
};

/** The theme: without movement for whoever asked their system for less of it, and every control as tall as a thumb where the screen is narrow. */
export const themeFor = (lessMovement: boolean, narrow: boolean): ThemeConfig => ({
  ...theme,
  token: { ...theme.token, motion: !lessMovement, ...(narrow ? { controlHeight: 40, controlHeightSM: 32 } : {}) },
});
