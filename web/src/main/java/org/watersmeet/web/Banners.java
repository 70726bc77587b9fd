package org.watersmeet.web;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.people.access.SiteState;
import org.watersmeet.platform.cluster.ClusterWatch;
import org.watersmeet.platform.cluster.MemberState;

/** What is to be said on every screen. */
@ApplicationScoped
class Banners {

    @Inject ClusterWatch watch;

    /**
     * @param administrator whether the reader can do something about the state of a member
     */
    List<Notice> of(SiteState site, boolean administrator, Texts texts) {
        List<Notice> banners = new ArrayList<>();
        if (site.readOnly()) {
            banners.add(new Notice(Notice.Kind.WARNING, readOnly(site, texts)));
        }
        if (administrator && watch.state() == MemberState.SPLIT) {
            banners.add(new Notice(Notice.Kind.WARNING, texts.text("cluster.banner")));
        }
        return banners;
    }

    private static Content readOnly(SiteState site, Texts texts) {
        return site.message().isEmpty()
                ? texts.text("readonly.banner")
                : texts.text("readonly.banner.because", site.message());
    }
}
