package io.integrationhub.customersync;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.customersync.activity.ActivityDecision;
import io.integrationhub.customersync.cdp.CustomerDataPlatform;
import io.integrationhub.customersync.cdp.DeliveryResult;
import io.integrationhub.customersync.cdp.DeliveryResult.Delivered;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.ErasureResult;
import io.integrationhub.customersync.profile.ConsentChange;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.customersync.profile.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Systems that receive profiles, in memory. */
final class FakePlatform implements CustomerDataPlatform {

    private final Map<String, Profile> profiles = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<ConsentChange> consents = new ArrayList<>();
    private @Nullable DeliveryResult response;
    private @Nullable Fault failure;

    /** What happened, in order, for example {@code cdp send customer:1}. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    List<ConsentChange> consents() {
        return List.copyOf(consents);
    }

    Optional<Profile> profile(Target target, ProfileId id) {
        return Optional.ofNullable(profiles.get(target + " " + id));
    }

    void respond(DeliveryResult next) {
        response = next;
    }

    void fail(Fault next) {
        failure = next;
    }

    @Override
    public DeliveryResult send(Destination destination, Send send) {
        throwFailure();
        calls.add(destination.target() + " send " + send.profile().id().type());
        DeliveryResult next = response;
        if (next != null) {
            response = null;
            return next;
        }
        profiles.put(destination.target() + " " + send.profile().id(), send.profile());
        consents.addAll(send.consents());
        return new Delivered("known-as-1", List.of());
    }

    @Override
    public DeliveryResult track(Destination destination, ActivityDecision.Send activities) {
        throwFailure();
        DeliveryResult next = response;
        if (next != null) {
            response = null;
            return next;
        }
        activities
                .activities()
                .forEach(activity -> calls.add(destination.target() + " " + activity.type() + " " + activity.uniqueId()
                        + (activity.isHistory() ? " history " : " ")
                        + activity.value().value()));
        return new Delivered("", List.of());
    }

    @Override
    public void merge(Destination destination, ExportEntry guest, Profile into) {
        throwFailure();
        calls.add(destination.target() + " merge");
        profiles.remove(destination.target() + " " + guest.id());
    }

    @Override
    public ErasureResult erase(Destination destination, ExportEntry entry, String email) {
        throwFailure();
        calls.add(destination.target() + " erase " + entry.id().type());
        profiles.remove(destination.target() + " " + entry.id());
        return new ErasureResult.Erased("erased");
    }

    private void throwFailure() {
        Fault next = failure;
        failure = null;
        if (next != null) {
            throw next;
        }
    }
}
