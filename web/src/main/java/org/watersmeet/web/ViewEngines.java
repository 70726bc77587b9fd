package org.watersmeet.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One engine for all servlets: its templates are loaded once. */
@ApplicationScoped
class ViewEngines {

    @Produces
    @Singleton
    ViewEngine engine() {
        return new ViewEngine();
    }
}
