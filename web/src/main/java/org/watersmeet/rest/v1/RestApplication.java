package org.watersmeet.rest.v1;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The resources below {@code /rest/api}. */
@ApplicationPath("/rest/api")
public class RestApplication extends Application {

    private static final Set<Class<?>> OF_CONTENT =
            Set.of(
                    SpaceResource.class,
                    SpaceContentResource.class,
                    ContentResource.class,
                    ContentScanResource.class,
                    ContentBodyResource.class,
                    ContentChildResource.class,
                    ContentDescendantResource.class,
                    ContentPropertyResource.class,
                    SpacePropertyResource.class,
                    CommentChildResource.class,
                    ContentMoveResource.class,
                    ContentCopyResource.class,
                    PageHierarchyResource.class,
                    ContentVersionResource.class,
                    ContentMacroResource.class,
                    ContentLabelResource.class,
                    LabelResource.class,
                    SpaceLabelResource.class,
                    TemplateResource.class,
                    LongTaskResource.class,
                    SpaceTrashResource.class,
                    SpaceCategoryResource.class,
                    SpacePermissionResource.class,
                    GlobalPermissionResource.class,
                    RestrictionResource.class,
                    InspectionResource.class,
                    AttachmentResource.class,
                    WatchResource.class);

    private static final Set<Class<?>> OF_PEOPLE =
            Set.of(
                    UserResource.class,
                    AuditResource.class,
                    ClusterResource.class,
                    AccessModeResource.class,
                    AdminUserResource.class,
                    RateLimitResource.class,
                    JobResource.class,
                    SigninSettingsResource.class,
                    PersonalSpaceResource.class,
                    AdminSpaceResource.class,
                    GroupResource.class,
                    AdminGroupResource.class,
                    UserGroupResource.class);

    private static final Set<Class<?>> MAPPERS = Set.of(FailureMapper.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.of(OF_CONTENT, OF_PEOPLE, MAPPERS)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
