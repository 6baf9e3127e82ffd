package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.OrderActivityFlow;
import io.integrationhub.customersync.OrderActivityOutcome;
import io.integrationhub.customersync.OrderActivityOutcome.Irrelevant;
import io.integrationhub.customersync.OrderActivityOutcome.NotTracked;
import io.integrationhub.customersync.OrderActivityOutcome.Rejected;
import io.integrationhub.customersync.OrderActivityOutcome.Suppressed;
import io.integrationhub.customersync.OrderActivityOutcome.Tracked;
import io.integrationhub.customersync.OrderActivityOutcome.UpToDate;
import io.integrationhub.customersync.cdp.PlatformFault;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles the hub's events about orders for one target. Each target has its own inlet, so that one that is unavailable
 * delays no other.
 *
 * @param target name of the target; empty for the declaration of the inlets
 */
record OrderEventHandler(String target, OrderActivityFlow flow, Tenants tenants) implements RecordHandler {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String inlet() {
        return "order-events";
    }

    @Override
    public RecordHandler forEach(String each) {
        return new OrderEventHandler(each, flow, tenants);
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ExportSettings.of(tenant).receivesOrderEvents(target);
    }

    @Override
    public Ending handle(InboundRecord message) {
        JsonNode content = read(message);
        String number = content.at("/data/order/number").asString(message.key());
        Tenant tenant = tenants.get(message.tenant());
        Target receiver = Target.named(target).orElseThrow();
        OrderActivityOutcome outcome = OrderEventReader.read(content)
                .map(event -> flow.track(tenant, receiver, event))
                .orElseGet(
                        () -> new Irrelevant("the event " + content.path("type").asString("without a type")));
        return ending(number, outcome);
    }

    private Ending ending(String number, OrderActivityOutcome outcome) {
        return switch (outcome) {
            case Tracked it ->
                Ending.of(it, number, target + " has " + it.count() + " events" + missing(it.findings()));
            case UpToDate it -> Ending.of(it, number, target + " was told before");
            case NotTracked it -> Ending.of(it, number, "not sent to " + target + ": " + it.reason());
            case Irrelevant it -> Ending.of(it, number, "not for " + target + ": " + it.reason());
            case Suppressed it -> Ending.of(it, number, "not sent to " + target + ": erased");
            case Rejected it ->
                throw new PermanentFault(
                        PlatformFault.ORDER_EVENT_REJECTED,
                        target + " rejected an event about order " + number + ": " + it.reason());
        };
    }

    private static String missing(List<String> findings) {
        return findings.isEmpty() ? "" : "; " + String.join(", ", findings);
    }

    private static JsonNode read(InboundRecord message) {
        try {
            return JSON.readTree(message.body());
        } catch (JacksonException e) {
            throw new PermanentFault(ProfileMessageFault.ORDER_EVENT_MALFORMED, "the event is not JSON", e);
        }
    }
}
