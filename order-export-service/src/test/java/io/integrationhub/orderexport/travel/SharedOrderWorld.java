package io.integrationhub.orderexport.travel;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides one {@link OrderWorld} to all test classes that need no settings of their own: the service starts once and
 * stops after the last test of the module. Test classes use order numbers of their own.
 */
final class SharedOrderWorld implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedOrderWorld.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OrderWorld.class;
    }

    @Override
    public OrderWorld resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent("world", _ -> start(), OrderWorld.class);
    }

    /** Without a delay of the sweep, orders are found as soon as they are modified. */
    private static OrderWorld start() {
        return new OrderWorld(Map.of("HUB_TENANTS_ACME_COMMERCETOOLS_SWEEP_DELAY", "0s")).withWebhooks();
    }
}
