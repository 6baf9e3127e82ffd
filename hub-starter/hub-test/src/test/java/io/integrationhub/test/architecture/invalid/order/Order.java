package io.integrationhub.test.architecture.invalid.order;

import org.springframework.stereotype.Component;

/** A noun that depends on a framework. */
@Component
class Order {}
