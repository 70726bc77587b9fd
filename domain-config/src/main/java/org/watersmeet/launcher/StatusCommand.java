package org.watersmeet.launcher;

import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.status.SiteObserver;
import org.watersmeet.launcher.status.SiteStatus;

/** Says what runs. A home without a site is one that is down. */
final class StatusCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context) throws InterruptedException {
        Site site = context.home().site().orElse(Site.DEFAULT);
        SiteStatus status = new SiteObserver(context.home(), site).observe();
        context.console().answer(arguments.flag("json") ? status.toJson() : status.toText());
        return status.exitCode();
    }
}
