package io.integrationhub.commercetools.extension;

import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.core.tenant.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which writes commercetools calls a service for.
 *
 * <p>Declared as a {@code static} bean without dependencies: it must exist before the tenants are bound, so that a
 * setting that a tenant did not choose stops the start.
 *
 * @param name 1 to 30 lower case letters and digits; no hyphens, because it is part of environment variables. Appears
 *     in {@code /extensions/{tenant}/{name}} and {@code …extensions.named.<name>.on-failure}
 * @param triggers the writes that trigger a call
 * @param timeout how long commercetools waits, including the connection: at most 10 s; the handler gets the timeout
 *     margin less
 * @param after names of the hub's Extensions that must run before this one, for example availability before tax; at
 *     most 5
 * @param includeOldResource whether the call of an update also contains the resource before the update
 * @param tenants the tenants that use the Extension, decided by their settings; it is not registered for the others
 * @param condition a further condition of all triggers that depends on a tenant's settings; empty for none
 */
public record ExtensionDefinition(
        String name,
        List<Trigger> triggers,
        Duration timeout,
        List<String> after,
        boolean includeOldResource,
        Predicate<Tenant> tenants,
        Function<Tenant, String> condition) {

    /** commercetools waits no longer (release notes of 2026-03-03). */
    public static final Duration MAX_TIMEOUT = Duration.ofSeconds(10);

    /** commercetools waits this long if the Extension does not say otherwise. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,29}");
    private static final int MAX_DEPENDENCIES = 5;

    public ExtensionDefinition {
        triggers = List.copyOf(triggers);
        after = List.copyOf(after);
        check(NAME.matcher(name).matches(), name, "must be named with 1 to 30 lower case letters and digits");
        check(!triggers.isEmpty(), name, "has no trigger");
        check(
                timeout.isPositive() && timeout.compareTo(MAX_TIMEOUT) <= 0,
                name,
                "needs a positive timeout of at most " + MAX_TIMEOUT);
        check(after.size() <= MAX_DEPENDENCIES, name, "depends on more than " + MAX_DEPENDENCIES + " others");
    }

    private static void check(boolean isValid, String name, String problem) {
        if (!isValid) {
            throw new IllegalArgumentException("the Extension '" + name + "' " + problem);
        }
    }

    /** An Extension with commercetools' default timeout of 2 s, without dependencies, for all tenants. */
    public static ExtensionDefinition named(String name, Trigger... triggers) {
        return new ExtensionDefinition(name, List.of(triggers), DEFAULT_TIMEOUT, List.of(), false, _ -> true, _ -> "");
    }

    /** Changes how long commercetools waits. */
    public ExtensionDefinition timeout(Duration other) {
        return new ExtensionDefinition(name, triggers, other, after, includeOldResource, tenants, condition);
    }

    /** Runs after these Extensions of the hub. */
    public ExtensionDefinition after(String... others) {
        return new ExtensionDefinition(
                name, triggers, timeout, List.of(others), includeOldResource, tenants, condition);
    }

    /** Asks for the resource before an update. */
    public ExtensionDefinition withOldResource() {
        return new ExtensionDefinition(name, triggers, timeout, after, true, tenants, condition);
    }

    /** Limits the Extension to some tenants. */
    public ExtensionDefinition forTenants(Predicate<Tenant> which) {
        return new ExtensionDefinition(name, triggers, timeout, after, includeOldResource, which, condition);
    }

    /** Limits the triggers further, by the tenant's settings. */
    public ExtensionDefinition when(Function<Tenant, String> further) {
        return new ExtensionDefinition(name, triggers, timeout, after, includeOldResource, tenants, further);
    }

    /** The triggers with all conditions, including the tenant's own. */
    public List<Trigger> triggers(Tenant tenant, ExtensionSettings settings) {
        return triggers.stream()
                .map(trigger -> trigger.when(condition.apply(tenant)))
                .map(trigger -> trigger.when(settings.of(name).condition()))
                .toList();
    }

    /** Whether the tenant uses the Extension. */
    public boolean isFor(Tenant tenant) {
        return tenants.test(tenant);
    }

    /**
     * Writes to one kind of resource.
     *
     * @param resource the resource type, for example {@code cart}
     * @param actions which writes
     * @param condition a query predicate on the resource as it would be saved, {@code has changed} included; empty for
     *     every write. A condition that compares a missing field fails the customer's write; {@link #whenPresent}
     *     guards against that
     */
    public record Trigger(String resource, Set<Action> actions, String condition) {

        public Trigger {
            actions = Set.copyOf(actions);
        }

        /** Every such write. */
        public static Trigger on(String resource, Action... actions) {
            return new Trigger(resource, Set.of(actions), "");
        }

        /** Adds a condition; a blank one changes nothing. */
        public Trigger when(String further) {
            if (condition.isBlank() || further.isBlank()) {
                return new Trigger(resource, actions, condition + further);
            }
            return new Trigger(resource, actions, "(" + condition + ") and (" + further + ")");
        }

        /** Requires these fields, so that conditions added later may compare them. */
        public Trigger whenPresent(String... fields) {
            return when(Stream.of(fields).map(field -> field + " is defined").collect(Collectors.joining(" and ")));
        }
    }
}
