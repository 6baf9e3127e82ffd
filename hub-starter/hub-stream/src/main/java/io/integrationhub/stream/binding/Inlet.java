package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.FlowId;
import io.integrationhub.stream.Topics;
import io.integrationhub.stream.dispatch.FlowSource;
import java.util.Locale;

/**
 * One way in to a service, the same for every tenant.
 *
 * @param name its name under {@code hub.inlets}
 * @param topic the topic's name after {@code hub.<tenant>.}; the whole name if it is foreign
 * @param consumers how many consumers each tenant has for it
 * @param own whether it is one of the starter's own: those never park, but try until it ends well, and are not
 *     journalled
 * @param foreign whether the topic is another party's, which the hub neither names nor creates
 */
record Inlet(String name, String topic, int consumers, boolean own, boolean foreign) {

    Inlet(String name, String topic, int consumers, boolean own) {
        this(name, topic, consumers, own, false);
    }

    FlowId flow(TenantId tenant) {
        return new FlowId(tenant, name);
    }

    FlowSource source(TenantId tenant, String service) {
        return new FlowSource(flow(tenant), destination(tenant), group(tenant, service));
    }

    /** The function's name, {@code <tenant><Inlet>}: spring-cloud-stream derives the binding's from it. */
    String function(TenantId tenant) {
        StringBuilder function = new StringBuilder(tenant.value());
        for (String word : name.split("-", -1)) {
            function.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return function.toString();
    }

    String binding(TenantId tenant) {
        return function(tenant) + "-in-0";
    }

    /** One group per flow: a rebalance of one flow must not wait for the records of another. */
    String group(TenantId tenant, String service) {
        return Topics.name(tenant, service + "." + name);
    }

    String destination(TenantId tenant) {
        return foreign ? topic : Topics.name(tenant, topic);
    }
}
