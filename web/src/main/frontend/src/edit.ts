// The editor's screen loads this bundle alone, so it brings what every screen has.
import "./main";
import { sendCursor } from "./cursor";
import { find } from "./dom";
import { keepDrafts } from "./drafts";
import { listenForEditorKeys } from "./editkeys";
import { guardUnsaved } from "./guard";
import { previewInPlace } from "./preview";
import { saveWithRetry } from "./save";

const form = find<HTMLFormElement>("form[data-editor]");
const state = find<HTMLElement>("#editor-state");

if (form !== null && state !== null) {
  const guard = guardUnsaved(form);
  const keeper = keepDrafts(form, state, guard);
  saveWithRetry(form, state, guard, keeper);
  previewInPlace(form, state);
  sendCursor(form);
  listenForEditorKeys(form, keeper);
}
