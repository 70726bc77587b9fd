package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletRequest;

/** Kinds of addresses. */
public final class Addresses {

    private Addresses() {}

    /** Files and operators' doors: nothing about them depends on who asks. */
    static boolean needsNoCaller(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/")
                || path.startsWith("/health/")
                || path.equals("/status")
                || path.equals("/metrics")
                || path.equals("/favicon.ico");
    }

    /** What an editor's form sends: its errors must not lose the text in it. */
    public static boolean isEditorsForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith("/edit/");
    }

    /** Programs' doors: their errors are JSON. */
    public static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/rest/") || path.startsWith("/api/");
    }
}
