package io.integrationhub.test.architecture.untidy;

import io.integrationhub.test.architecture.untidy.broker.OrderMessages;
import tools.jackson.databind.json.JsonMapper;

/** Knows who calls it, and how messages are written. */
public class UntidyFlow {

    final OrderMessages messages = new OrderMessages();
    final JsonMapper json = JsonMapper.builder().build();
}
