package org.watersmeet.container;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/**
 * Gives all test classes of a run one deployment; Arquillian's own way is one for each class. The
 * first class's deployment stays until the server ends.
 */
public final class DeployOnce implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Observer.class);
    }

    /** Made by Arquillian, once in a run. */
    public static final class Observer {

        private @Nullable DeploymentScenario first;
        private boolean deployed;

        @SuppressWarnings("NullAway.Init") // by Arquillian
        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenario;

        /** A class after the first one gets the first one's deployment, which knows its server. */
        void generate(@Observes EventContext<GenerateDeployment> event) {
            if (first == null) {
                event.proceed();
                first = scenario.get();
            } else {
                scenario.set(first);
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                event.proceed();
                deployed = true;
            }
        }

        /** Nothing: the server is stopped after the last class, and its folder thrown away. */
        @SuppressWarnings("UnusedVariable") // observing without proceeding is what it does
        void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {}
    }
}
