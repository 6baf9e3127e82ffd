package io.integrationhub.orderexport.travel;

import io.integrationhub.sandbox.infra.EmbeddedBroker;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides one {@link OrderWorld} to all test classes that need no settings of their own: the service starts once and
 * stops after the last test of the module. Test classes use order numbers of their own.
 *
 * <p>It has its own broker: services of other test classes have the same consumer groups and would share its
 * partitions.
 */
final class SharedOrderWorld implements ParameterResolver {

    /** Authenticates the shop that the orders from before come from. */
    static final String HISTORY_SECRET = "only-for-tests-history-secret";

    private static final Namespace NAMESPACE = Namespace.create(SharedOrderWorld.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OrderWorld.class;
    }

    @Override
    public OrderWorld resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        EmbeddedBroker broker = store.computeIfAbsent("broker", _ -> EmbeddedBroker.start(), EmbeddedBroker.class);
        return store.computeIfAbsent("world", _ -> start(broker), OrderWorld.class);
    }

    /** Without a delay of the sweep, orders are found as soon as they are modified. */
    private static OrderWorld start(EmbeddedBroker broker) {
        return new OrderWorld(Map.of(
                        "HUB_TENANTS_ACME_MASTERS_ORDER_HISTORY",
                        "oldshop",
                        "HUB_TENANTS_ACME_SYSTEMS_OLDSHOP_WEBHOOK_SCHEME",
                        "bearer",
                        "HUB_TENANTS_ACME_SYSTEMS_OLDSHOP_WEBHOOK_SECRETS",
                        HISTORY_SECRET,
                        "HUB_TENANTS_ACME_COMMERCETOOLS_SWEEP_DELAY",
                        "0s",
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                        broker.bootstrapServers()))
                .withWebhooks();
    }
}
