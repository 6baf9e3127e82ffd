package io.integrationhub.test.architecture.untidy.order;

import org.springframework.stereotype.Component;

/** A noun that knows a framework. */
@Component
class Order {}
