package io.integrationhub.commercetools.ingress;

import io.integrationhub.commercetools.ingress.Envelope.SnsConfirmation;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.JsonBody;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Amazon SNS as the sender of pushes: whether it is the sender, and the confirmation it asks for. */
record SnsSender(SnsSignatures signatures, SnsHandshake handshake) {

    SnsSender(SnsHttp http, InstantSource clock) {
        this(new SnsSignatures(new SnsCertificates(http), clock), new SnsHandshake(http));
    }

    /** Why a request does not come from one of these topics; empty if it does. */
    Optional<String> problem(InboundRequest request, List<String> topicArns) {
        JsonNode root = JsonBody.tree(request.body());
        return SnsMessage.isOne(root)
                ? signatures.problem(SnsMessage.from(root), topicArns)
                : Optional.of("it is no message of SNS with a signature; is raw message delivery on?");
    }

    void confirm(SnsConfirmation confirmation) {
        handshake.confirm(confirmation.topicArn(), confirmation.subscribeUrl());
    }
}
