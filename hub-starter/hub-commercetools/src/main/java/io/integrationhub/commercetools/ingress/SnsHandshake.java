package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.inbound.RequestRejected;
import java.net.URI;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Confirms a subscription of Amazon SNS. */
record SnsHandshake(SnsHttp http) {

    /**
     * Confirms that this address subscribes to a topic.
     *
     * @throws RequestRejected if the address does not belong to SNS or does anything else than to confirm the
     *     subscription to this topic, or if SNS does not respond; it will ask again
     */
    void confirm(String topicArn, URI address) {
        if (!SnsHttp.isOfSns(address)) {
            throw RequestRejected.malformed("SubscribeURL is not an address of Amazon SNS");
        }
        if (!confirms(topicArn, address)) {
            throw RequestRejected.malformed("SubscribeURL does not confirm the subscription to the message's topic");
        }
        http.get(address);
    }

    /** Each parameter once, because it is unknown which of several values SNS would take. */
    private static boolean confirms(String topicArn, URI address) {
        MultiValueMap<String, String> parameters =
                UriComponentsBuilder.fromUri(address).build().getQueryParams();
        String encodedArn = topicArn.replace(":", "%3A");
        return List.of("ConfirmSubscription").equals(parameters.get("Action"))
                && (List.of(topicArn).equals(parameters.get("TopicArn"))
                        || List.of(encodedArn).equals(parameters.get("TopicArn")));
    }
}
