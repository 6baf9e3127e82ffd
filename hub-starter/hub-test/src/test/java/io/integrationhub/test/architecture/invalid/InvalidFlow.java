package io.integrationhub.test.architecture.invalid;

import io.integrationhub.test.architecture.invalid.broker.OrderMessages;
import tools.jackson.databind.json.JsonMapper;

/** Depends on its caller and on a framework. */
public class InvalidFlow {

    final OrderMessages messages = new OrderMessages();
    final JsonMapper json = JsonMapper.builder().build();
}
