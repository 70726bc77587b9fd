package org.watersmeet.web.admin;

import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PermissionTable;
import org.watersmeet.web.View;

/** What new spaces start with. */
public record DefaultPermissionsView(Frame frame, PermissionTable table, FormProblems problems)
        implements View {}
