package io.integrationhub.catalogsync.commercetools.project;

import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.run.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Creates or updates a resource so that repeating it is harmless, with one request if what is known of it is right.
 *
 * <p>What is known may be outdated: commercetools responds 409, and only then the resource is read and decided about
 * again. A create whose outcome is unknown, or that finds the key taken, looks the resource up by its key.
 *
 * @param api where the resource is
 * @param draft what creates it
 * @param actions what turns the one state into the other; none if nothing is to be done
 * @param read the state of a resource as JSON
 * @param written its state after a write, from the response and from what was desired; it asks for nothing more
 */
public record ResourceWriter<T>(
        ResourceApi api,
        Function<T, Map<String, ?>> draft,
        BiFunction<T, T, List<UpdateAction>> actions,
        Function<JsonNode, Known<T>> read,
        BiFunction<JsonNode, T, Known<T>> written) {

    /** Brings the resource with this key to the desired state. */
    public Known<T> write(String key, T desired, Optional<Known<T>> known) {
        if (known.isEmpty()) {
            return create(key, desired);
        }
        try {
            return update(key, known.get(), desired);
        } catch (PermanentFault fault) {
            if (fault.code() != CommercetoolsFault.COMMERCETOOLS_NOT_FOUND) {
                throw fault;
            }
            // Somebody deleted it.
            return create(key, desired);
        }
    }

    private Known<T> create(String key, T desired) {
        try {
            return written.apply(api.create(draft.apply(desired)), desired);
        } catch (TransientFault fault) {
            if (!fault.isEffectUnknown()) {
                throw fault;
            }
            return update(key, existing(key, fault), desired);
        } catch (PermanentFault fault) {
            if (!has(fault, "DuplicateField")) {
                throw fault;
            }
            return update(key, existing(key, fault), desired);
        }
    }

    private Known<T> existing(String key, Fault fault) {
        return api.byKey(key).map(read).orElseThrow(() -> fault);
    }

    private Known<T> update(String key, Known<T> known, T desired) {
        AtomicReference<Optional<Known<T>>> given = new AtomicReference<>(Optional.of(known));
        return api.project()
                .update(
                        () -> given.getAndSet(Optional.empty()).orElseGet(() -> current(key)),
                        current -> actions.apply(current.body(), desired),
                        (current, needed) ->
                                written.apply(api.update(current.id(), current.version(), needed), desired));
    }

    private Known<T> current(String key) {
        return api.byKey(key)
                .map(read)
                .orElseThrow(() -> new PermanentFault(
                        CommercetoolsFault.COMMERCETOOLS_NOT_FOUND, api.path() + " with the key " + key + " is gone"));
    }

    /** Deletes the resource, even if somebody changed it; that it does not exist is no fault. */
    public void delete(String key, Known<T> known) {
        try {
            api.delete(known.id(), known.version());
        } catch (TransientFault fault) {
            if (!has(fault, "ConcurrentModification")) {
                throw fault;
            }
            api.byKey(key).map(read).ifPresent(current -> api.delete(current.id(), current.version()));
        }
    }

    /** Whether commercetools rejected a request with this error code. */
    public static boolean has(Fault fault, String code) {
        return CommercetoolsError.behind(fault).filter(error -> error.has(code)).isPresent();
    }
}
