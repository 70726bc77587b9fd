package org.watersmeet.web.space;

import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PermissionTable;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;

/**
 * Who may do what in a space.
 *
 * @param query what names begin with; empty for all
 * @param nextUrl of further rows; null when these are the last
 */
public record PermissionsView(
        Frame frame,
        Sidebar sidebar,
        PermissionTable table,
        String query,
        @Nullable String nextUrl,
        FormProblems problems)
        implements View {}
