package org.watersmeet.launcher.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.ModelControllerClientConfiguration;
import org.jboss.as.controller.client.Operation;
import org.jboss.as.controller.client.OperationBuilder;
import org.jboss.as.controller.client.OperationMessageHandler;
import org.jboss.dmr.ModelNode;
import org.watersmeet.launcher.console.LauncherFailure;

/**
 * A connection to the domain controller. It proves by a file in the home that it is the home's own
 * user; no password is involved.
 */
public final class Management implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5000;

    /** Longer than the longest drain. */
    private static final int LIMIT_SECONDS = 60;

    private final ModelControllerClient client;

    private Management(ModelControllerClient client) {
        this.client = client;
    }

    /** Prepares a connection to the controller on {@code port}; connects with the first use. */
    public static Management on(int port) {
        return new Management(
                ModelControllerClient.Factory.create(
                        new ModelControllerClientConfiguration.Builder()
                                .setProtocol("remote+http")
                                .setHostName("127.0.0.1")
                                .setPort(port)
                                .setConnectionTimeout(CONNECT_MILLIS)
                                .build()));
    }

    /** Runs one operation and returns its result; a refusal becomes a {@link LauncherFailure}. */
    public ModelNode run(ModelNode operation) throws IOException {
        return execute(Operation.Factory.create(operation));
    }

    /** Runs operations that all succeed or change nothing. */
    public void runTogether(List<ModelNode> steps) throws IOException {
        run(composite(steps));
    }

    /** Like {@link #runTogether}, with content for a step that has {@code input-stream-index} 0. */
    public void runTogether(List<ModelNode> steps, InputStream content) throws IOException {
        try (Operation operation =
                OperationBuilder.create(composite(steps)).addInputStream(content).build()) {
            execute(operation);
        }
    }

    /**
     * A controller that hangs must not hang whoever asks it: after a while the operation is
     * cancelled.
     */
    private ModelNode execute(Operation operation) throws IOException {
        CompletableFuture<ModelNode> response = begin(operation);
        try {
            return result(operation.getOperation(), response.get(LIMIT_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new IOException("no answer of the domain controller within the limit", e);
        } catch (ExecutionException e) {
            throw new IOException("the domain controller is not reachable", e.getCause());
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** The client wraps what goes wrong with the connection. */
    private CompletableFuture<ModelNode> begin(Operation operation) throws IOException {
        try {
            return client.executeAsync(operation, OperationMessageHandler.DISCARD);
        } catch (RuntimeException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e);
        }
    }

    private static ModelNode composite(List<ModelNode> steps) {
        ModelNode composite = new ModelNode();
        composite.get("operation").set("composite");
        composite.get("address").setEmptyList();
        steps.forEach(composite.get("steps")::add);
        return composite;
    }

    private static ModelNode result(ModelNode operation, ModelNode response) {
        if (!response.get("outcome").asString().equals("success")) {
            throw LauncherFailure.of(
                    "The domain controller refused '%s' on %s: %s"
                            .formatted(
                                    operation.get("operation").asString(),
                                    operation.get("address").asString(),
                                    response.get("failure-description").asString()));
        }
        return response.get("result");
    }

    /** An operation on an address, given as pairs: {@code "host", "primary"}. */
    public static ModelNode operation(String name, String... address) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        operation.get("address").setEmptyList();
        for (int i = 0; i < address.length; i += 2) {
            operation.get("address").add(address[i], address[i + 1]);
        }
        return operation;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
