package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.values.Money;
import tools.jackson.databind.node.ObjectNode;

/** An amount without and with its tax, and the rate that makes the difference. */
record TaxedAmount(Money net, Money gross, ObjectNode rate) {}
