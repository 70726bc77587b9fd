package org.watersmeet.web.admin;

import org.watersmeet.web.FormScreen;
import org.watersmeet.web.Takes;

/** Settings of the site: one form, shown and sent at one address. */
abstract class SettingsScreen extends FormScreen {

    private static final long serialVersionUID = 1L;

    private final String address;

    SettingsScreen(String address) {
        this.address = address;
    }

    @Override
    protected final Takes takes(String asked) {
        return Takes.BOTH;
    }

    @Override
    protected final String shown() {
        return address;
    }
}
