package org.watersmeet.platform.cache;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.infinispan.Cache;

/**
 * Makes the server start the caches before the application needs them (a resource reference starts
 * them; a look-up by name alone does not), and forgets them when it is undeployed.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class CacheStart {

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/entity")
    Cache<Object, Object> entity;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/rendered-body")
    Cache<Object, Object> renderedBody;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/rendered-body-medium")
    Cache<Object, Object> renderedBodyMedium;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/rendered-body-large")
    Cache<Object, Object> renderedBodyLarge;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/revision")
    Cache<Object, Object> revision;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/revision-medium")
    Cache<Object, Object> revisionMedium;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/revision-large")
    Cache<Object, Object> revisionLarge;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/permission-set")
    Cache<Object, Object> permissionSet;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/page-tree")
    Cache<Object, Object> pageTree;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/tree-rows")
    Cache<Object, Object> treeRows;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/content-list")
    Cache<Object, Object> contentList;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/attachment-list")
    Cache<Object, Object> attachmentList;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/thumbnail")
    Cache<Object, Object> thumbnail;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/thumbnail-medium")
    Cache<Object, Object> thumbnailMedium;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/stamp-hint")
    Cache<Object, Object> stampHint;

    @Resource(lookup = "java:jboss/infinispan/cache/watersmeet/password-proof")
    Cache<Object, Object> passwordProof;

    /**
     * The server keeps its caches when an application is deployed anew, and they hold objects of
     * the application's classes: what an earlier deployment left is of no use to this one.
     */
    @PostConstruct
    void empty() {
        for (Caches cache : Caches.values()) {
            cache.typed().clear();
        }
    }

    @PreDestroy
    void forget() {
        Caches.close();
    }
}
