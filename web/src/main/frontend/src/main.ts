import { showInlineComments } from "./inline";
import { submitInPlace } from "./inplace";
import { closeMenusOnLeaving } from "./menus";
import { listenForShortcuts } from "./shortcuts";
import { offerThemes } from "./theme";
import { showRelativeTimes } from "./times";
import { expandTreesInPlace } from "./tree";

offerThemes();
closeMenusOnLeaving();
showRelativeTimes();
expandTreesInPlace();
submitInPlace();
showInlineComments();
listenForShortcuts();
