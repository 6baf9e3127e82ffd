package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.messaging.Message;

/**
 * Registers one function per tenant and inlet, because spring-cloud-stream binds functions. It is never called: the
 * consumers of these bindings hand their records to the dispatchers themselves ({@link DispatchingConsumer}).
 */
class InletFunctions implements BeanRegistrar {

    private static final ResolvableType TYPE = ResolvableType.forClassWithGenerics(
            Consumer.class, ResolvableType.forClassWithGenerics(Message.class, byte[].class));

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        Inlets inlets = Inlets.from(environment);
        for (TenantId tenant : TenantIds.from(environment)) {
            inlets.of(tenant).forEach(inlet -> register(registry, tenant, inlet));
        }
    }

    private static void register(BeanRegistry registry, TenantId tenant, Inlet inlet) {
        registry.registerBean(
                inlet.function(tenant),
                new ParameterizedTypeReference<FunctionRegistration<Consumer<Message<byte[]>>>>() {},
                spec -> spec.supplier(_ -> function(inlet.function(tenant))));
    }

    private static FunctionRegistration<Consumer<Message<byte[]>>> function(String name) {
        Consumer<Message<byte[]>> neverCalled = _ -> {
            throw new IllegalStateException("the binding " + name + " has a consumer that does not dispatch");
        };
        return new FunctionRegistration<>(neverCalled, name).type(TYPE.getType());
    }
}
