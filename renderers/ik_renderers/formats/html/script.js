"use strict";
// The page works without this; with it, it has a button for light and dark and shows where the reader is.
(() => {
  const root = document.documentElement;
  const KEY = "ik-ansicht";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const wide = matchMedia("(width >= 64rem)");

  // A page opened from a folder, or with storage switched off, must not fail here.
  const stored = (() => { try { return localStorage.getItem(KEY); } catch { return null; } })();
  const store = (value) => { try { value ? localStorage.setItem(KEY, value) : localStorage.removeItem(KEY); } catch { /* not kept, then */ } };
  if (stored === "hell" || stored === "dunkel") root.dataset.ansicht = stored;

  const appearanceButton = () => {
    const button = document.createElement("button");
    const isDark = () => (root.dataset.ansicht ? root.dataset.ansicht === "dunkel" : dark.matches);
    const label = () => { button.textContent = isDark() ? "Helle Ansicht" : "Dunkle Ansicht"; };
    button.type = "button";
    button.className = "ansicht zusatz";
    button.addEventListener("click", () => {
      const wanted = isDark() ? "hell" : "dunkel";
      const asSystem = (wanted === "dunkel") === dark.matches;
      if (asSystem) delete root.dataset.ansicht; else root.dataset.ansicht = wanted;
      store(asSystem ? null : wanted);
      label();
    });
    dark.addEventListener("change", label);
    label();
    document.querySelector("header").prepend(button);
  };

  const contents = (nav) => {
    const details = nav.querySelector("details");
    const summary = nav.querySelector("summary");
    const fit = () => { details.open = wide.matches; };
    const close = () => { if (!wide.matches) details.open = false; };
    fit();
    wide.addEventListener("change", fit);
    addEventListener("beforeprint", () => { details.open = true; });
    addEventListener("afterprint", fit);
    details.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
    document.addEventListener("click", (event) => { if (!nav.contains(event.target)) close(); });
    nav.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || wide.matches || !details.open) return;
      close();
      summary.focus();
    });
    position(nav, summary);
  };

  // Marks the section that is being read: its entry, and its number and title beside the button.
  const position = (nav, summary) => {
    const place = document.createElement("span");
    place.className = "standort zusatz";
    place.ariaHidden = "true";
    summary.append(place);
    const entries = [...nav.querySelectorAll(".verzeichnis a")]
      .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
      .filter(({ heading }) => heading);
    let current = null;
    let waiting = false;
    const update = () => {
      waiting = false;
      const limit = innerHeight * 0.25;
      const atEnd = scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2;
      const passed = atEnd ? entries.length : entries.findIndex(({ heading }) => heading.getBoundingClientRect().top > limit);
      const found = entries.at(passed === 0 ? entries.length : (passed < 0 ? entries.length : passed) - 1) ?? null;
      if (found === current) return;
      current?.link.removeAttribute("aria-current");
      current = found;
      place.textContent = found?.link.textContent ?? "";
      if (!found) return;
      found.link.setAttribute("aria-current", "true");
      const [box, own] = [nav.getBoundingClientRect(), found.link.getBoundingClientRect()];
      if (wide.matches && (own.top < box.top || own.bottom > box.bottom)) nav.scrollTop += own.top - box.top - box.height / 2;
    };
    const soon = () => { if (!waiting) { waiting = true; requestAnimationFrame(update); } };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    update();
  };

  // A table wider than the screen can be scrolled with the keys, and says what it is.
  const scrollable = (box, index) => new ResizeObserver(() => {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.role = "region";
      box.ariaLabel = box.querySelector("caption")?.textContent ?? `Tabelle ${index + 1}`; // no two regions of one name
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
    }
  }).observe(box);

  addEventListener("DOMContentLoaded", () => {
    appearanceButton();
    document.querySelectorAll("nav").forEach(contents);
    document.querySelectorAll(".tabelle").forEach(scrollable);
  });
})();
