package io.integrationhub.customersync.cdp.segment;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.ErasureResult;
import io.integrationhub.customersync.cdp.PlatformCalls;
import io.integrationhub.customersync.settings.SegmentSettings;
import io.integrationhub.customersync.settings.SegmentSettings.Regulations;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Erases persons with the control API of Segment (https://docs.segmentapis.com, deletion and suppression) or
 * RudderStack (https://www.rudderstack.com/docs/api/user-suppression-api/), which have another address and token than
 * the tracking API.
 *
 * @param systems sends the requests
 */
record SegmentRegulations(SystemClients systems) {

    ErasureResult erase(Destination destination, String id) {
        SegmentSettings settings = destination.settings().segment();
        if (settings.regulations() == Regulations.NONE) {
            return new ErasureResult.Unsupported("no API for erasure is configured: erase the person " + id + " there");
        }
        byte[] body = SegmentEvents.JSON.writeValueAsBytes(request(settings, id));
        SystemCall call = PlatformCalls.request("erase-profile", "POST " + settings.regulationsPath(), Map.of(), body);
        SystemResponse response = systems.client(destination.tenant().id(), settings.regulationsSystem())
                .call(call);
        PlatformCalls.requireSuccess("erase-profile", response);
        return new ErasureResult.Erased("deletion and suppression requested for " + id);
    }

    private static ObjectNode request(SegmentSettings settings, String id) {
        ObjectNode body = SegmentEvents.JSON.createObjectNode();
        if (settings.regulations() == Regulations.SEGMENT) {
            body.put("regulationType", "SUPPRESS_WITH_DELETE").put("subjectType", "USER_ID");
            body.putArray("subjectIds").add(id);
            return body;
        }
        body.put("regulationType", "suppress_with_delete");
        settings.destinationIds().forEach(body.putArray("destinationIds")::add);
        body.putArray("users").addObject().put("userId", id);
        return body;
    }

    List<Connection> connections(Destination destination) {
        SegmentSettings settings = destination.settings().segment();
        return settings.regulations() == Regulations.NONE
                ? List.of()
                : List.of(new SystemConnection(
                                systems, destination.tenant(), settings.regulationsSystem(), "erase profiles")
                        .triedWith(SystemCall.get("try-regulations", settings.regulationsPath())));
    }
}
