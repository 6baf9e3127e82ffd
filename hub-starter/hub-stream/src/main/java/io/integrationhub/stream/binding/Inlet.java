package io.integrationhub.stream.binding;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.dispatch.InletSource;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.publish.Topics;
import java.util.Locale;

/**
 * One input of a service.
 *
 * @param name its name under {@code hub.inlets}, followed by what it is for if a tenant has several
 * @param topic the topic's name after {@code hub.<tenant>.}; the full name if it is external
 * @param consumers number of consumers per tenant
 * @param isInternal whether it belongs to this module: its records are not in the journal
 * @param isExternal whether another party names and creates the topic
 * @param each what it is for, if a tenant has several inlets of one name; empty otherwise
 */
record Inlet(String name, String topic, int consumers, boolean isInternal, boolean isExternal, String each) {

    Inlet(String name, String topic, int consumers, boolean isInternal) {
        this(name, topic, consumers, isInternal, false);
    }

    Inlet(String name, String topic, int consumers, boolean isInternal, boolean isExternal) {
        this(name, topic, consumers, isInternal, isExternal, "");
    }

    /** The same for one of several; each has its own consumers, backlog and pauses. */
    Inlet forEach(String other) {
        return new Inlet(name + "-" + other, topic, consumers, isInternal, isExternal, other);
    }

    /** The name under {@code hub.inlets}, which is that of its handler. */
    String declaredName() {
        return each.isEmpty() ? name : name.substring(0, name.length() - each.length() - 1);
    }

    InletId id(TenantId tenant) {
        return new InletId(tenant, name);
    }

    InletSource source(TenantId tenant, String service) {
        return new InletSource(id(tenant), destination(tenant), group(tenant, service));
    }

    /** The function's name, {@code <tenant><Inlet>}, from which spring-cloud-stream derives the binding's name. */
    String function(TenantId tenant) {
        StringBuilder function = new StringBuilder(tenant.value());
        for (String part : name.split("-", -1)) {
            function.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return function.toString();
    }

    String binding(TenantId tenant) {
        return function(tenant) + "-in-0";
    }

    /** One group per inlet, so that a rebalance of one inlet does not wait for the records of another. */
    String group(TenantId tenant, String service) {
        return Topics.name(tenant, service + "." + name);
    }

    String destination(TenantId tenant) {
        return isExternal ? topic : Topics.name(tenant, topic);
    }
}
