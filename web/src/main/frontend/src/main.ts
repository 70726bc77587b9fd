import { showInlineComments } from "./inline";
import { submitInPlace } from "./inplace";
import { closeMenusOnLeaving } from "./menus";
import { listenForShortcuts } from "./shortcuts";
import { tickInPlace } from "./tasks";
import { offerThemes } from "./theme";
import { showRelativeTimes } from "./times";
import { expandTreesInPlace } from "./tree";
import { uploadInPlace } from "./upload";

offerThemes();
closeMenusOnLeaving();
showRelativeTimes();
expandTreesInPlace();
submitInPlace();
showInlineComments();
listenForShortcuts();
uploadInPlace();
tickInPlace();
