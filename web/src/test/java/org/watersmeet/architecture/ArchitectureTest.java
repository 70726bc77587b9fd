package org.watersmeet.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.NetworkChannel;
import org.jspecify.annotations.NullMarked;
import org.watersmeet.people.access.Needs;

/** The structure that house and reviews rely on. A rule that is in the way needs an ADR first. */
@AnalyzeClasses(
        packages = "org.watersmeet",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.NoViewTemplates.class
        })
final class ArchitectureTest {

    /** Compiled view templates are generated; what they may see is what a view offers. */
    static final class NoViewTemplates implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/org/watersmeet/web/template/");
        }
    }

    private static final DescribedPredicate<JavaClass> DOORS =
            resideInAnyPackage("org.watersmeet.web..", "org.watersmeet.rest..");

    private static final DescribedPredicate<JavaClass> PERSISTENCE_CLASS =
            simpleNameEndingWith("Store").or(simpleNameEndingWith("Lists"));

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.watersmeet.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a cycle makes two packages one that nobody can understand in parts");

    @ArchTest
    static final ArchRule PACKAGES_USE_ONLY_WHAT_STANDS_ABOVE_THEM =
            classes()
                    .should(new PackageOrder())
                    .because("the order of packages is the map of the house");

    @ArchTest
    static final ArchRule DOCUMENTS_ARE_PURE =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.watersmeet.text.document..",
                            "org.watersmeet.text.markup..",
                            "org.watersmeet.text.rendering..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "jakarta..",
                                    "java.sql..",
                                    "org.watersmeet.platform..",
                                    "org.watersmeet.people..",
                                    "org.watersmeet.wiki.."))
                    .because(
                            "parsing and rendering are functions of text, testable without a site");

    @ArchTest
    static final ArchRule ONLY_PLATFORM_CACHE_USES_INFINISPAN =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.watersmeet.platform.cache")
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.infinispan.."))
                    .because("what a cache may be trusted with is decided in one place");

    @ArchTest
    static final ArchRule ONLY_PLATFORM_HTTP_OPENS_CONNECTIONS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.watersmeet.platform.http")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("java.net.http..", "javax.net..")
                                    .or(assignableTo(URLConnection.class))
                                    .or(assignableTo(Socket.class))
                                    .or(assignableTo(ServerSocket.class))
                                    .or(assignableTo(DatagramSocket.class))
                                    .or(assignableTo(NetworkChannel.class)))
                    .orShould()
                    .callMethod(URL.class, "openStream")
                    .orShould()
                    .callMethod(URL.class, "openConnection")
                    .orShould()
                    .callMethod(URL.class, "getContent")
                    .because("an address that a user has a say in must pass the one guard");

    @ArchTest
    static final ArchRule ONLY_PINGS_USE_JGROUPS =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("org.watersmeet.platform.cluster.MemberChannel")
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.jgroups.."))
                    .because("nothing is right only because a message arrived");

    @ArchTest
    static final ArchRule PINGS_SAY_ONLY_WHO_HEARS_WHOM =
            noClasses()
                    .that()
                    .haveSimpleNameNotContaining("MemberChannel")
                    .and()
                    .doNotHaveSimpleName("MemberPulse")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.watersmeet.platform.cluster.MemberChannel")
                    .because("nothing is right only because a message arrived");

    @ArchTest
    static final ArchRule ONLY_STORES_USE_AN_ENTITY_MANAGER =
            noClasses()
                    .that(not(PERSISTENCE_CLASS))
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(EntityManager.class)
                    .because("the statements of a feature are read in one class");

    @ArchTest
    static final ArchRule ONLY_SERVICES_ARE_TRANSACTIONAL_BEANS =
            classes()
                    .that()
                    .areAnnotatedWith(Stateless.class)
                    .or()
                    .areAnnotatedWith(Stateful.class)
                    .or()
                    .areAnnotatedWith(jakarta.transaction.Transactional.class)
                    .should()
                    .haveSimpleNameEndingWith("Service")
                    .because("a transaction begins where permissions are checked: in the service");

    @ArchTest
    static final ArchRule SINGLETONS_HOLD_NO_TRANSACTION =
            classes()
                    .that()
                    .areAnnotatedWith(Singleton.class)
                    .should(be(annotatedWith(TransactionManagement.class)))
                    .because(
                            "a container's transaction around start-up or a pulse would outlive its"
                                    + " time-out while it waits for the database");

    @ArchTest
    static final ArchRule EVERY_SERVICE_METHOD_DECLARES_WHAT_IT_NEEDS =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Stateless.class)
                    .and()
                    .arePublic()
                    .should()
                    .beAnnotatedWith(Needs.class)
                    .because("default deny: what declares nothing is refused at run time anyway");

    @ArchTest
    static final ArchRule DOORS_SEE_NO_ENTITY_AND_NO_STORE =
            noClasses()
                    .that(DOORS)
                    .should()
                    .dependOnClassesThat(
                            annotatedWith(Entity.class)
                                    .<JavaClass>forSubtype()
                                    .or(PERSISTENCE_CLASS)
                                    .or(resideInAPackage("org.eclipse.persistence..")))
                    .because("what passes no service has passed no permission check");

    @ArchTest
    static final ArchRule DOORS_OPEN_NO_CONNECTION =
            noClasses()
                    .that(DOORS)
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("javax.sql..")
                                    .or(
                                            DescribedPredicate.describe(
                                                    "a JDBC connection or statement",
                                                    type ->
                                                            type.getName()
                                                                    .matches(
                                                                            "java\\.sql\\.(Connection|.*Statement|ResultSet)"))))
                    .because("what passes no service has passed no permission check");

    @ArchTest
    static final ArchRule OLD_TIMES_ARE_OVER =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "java\\.util\\.(Date|.*Calendar|TimeZone)|java\\.text\\..*DateFormat")
                    .because("java.time has no mutable dates and names its zones");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED =
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .callMethod(Throwable.class, "printStackTrace")
                    .because("operators read logs, with levels and numbers");

    @ArchTest
    static final ArchRule PACKAGES_ARE_DESCRIBED_AND_NULL_MARKED =
            classes()
                    .should(
                            be(
                                    DescribedPredicate.describe(
                                            "in a package whose package-info is @NullMarked",
                                            (JavaClass type) ->
                                                    type.getPackage()
                                                            .isAnnotatedWith(NullMarked.class))))
                    .because("NullAway checks only what is marked");

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Utils?)(_\\$.*)?")
                    .because("such a name fits any class, so it tells nothing about this one");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NOT_SPLIT =
            classes()
                    .should(new OnePackageOneModule())
                    .because("package-private means something only inside one module");

    @ArchTest
    static final ArchRule XML_IS_PARSED_IN_ONE_PLACE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.watersmeet.text.markup")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c.dom.."))
                    .because("one hardened parser is one place to be attacked and tested");

    @ArchTest
    static final ArchRule HTML_IS_PARSED_IN_ONE_PLACE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.watersmeet.text.markup.markdown")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.jsoup..", "org.commonmark.."))
                    .because("what HTML may become is decided by one list");
}
