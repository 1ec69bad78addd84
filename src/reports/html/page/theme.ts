import { element } from "./element.js";
import { texts } from "./texts.js";

/** Light, dark, or as the system says; nothing is remembered, as the page stores nothing. */
export function themeChooser(): HTMLElement {
  const { label, system, light, dark } = texts.page.theme;
  const chooser = element("select", { change() {
    if (chooser.value === "system") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.setAttribute("data-theme", chooser.value);
  } }, element("option", { value: "system" }, system), element("option", { value: "light" }, light), element("option", { value: "dark" }, dark));
  return element("label", {}, `${label} `, chooser);
}
