/** Screens of templates: their lists, the editor for them, and beginning a page with one. */
@NullMarked
package org.watersmeet.web.pagetemplate;

import org.jspecify.annotations.NullMarked;
