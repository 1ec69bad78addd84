import { element } from "./element.js";
import { texts } from "./texts.js";

/** Fired on the document when colours change: what is drawn by the graphics card has to be drawn again. */
export const THEME_CHANGE = "themechange";

/** Light, dark, or as the system says; nothing is remembered, as the page stores nothing. */
export function themeChooser(): HTMLElement {
  const { label, system, light, dark } = texts.page.theme;
  const chooser = element("select", { change() {
    if (chooser.value === "system") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.setAttribute("data-theme", chooser.value);
    document.dispatchEvent(new Event(THEME_CHANGE));
  } }, element("option", { value: "system" }, system), element("option", { value: "light" }, light), element("option", { value: "dark" }, dark));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => document.dispatchEvent(new Event(THEME_CHANGE)));
  return element("label", {}, `${label} `, chooser);
}
