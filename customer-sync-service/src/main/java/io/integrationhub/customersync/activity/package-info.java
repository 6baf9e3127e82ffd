/** What other systems learn about the orders of a person: {@code ActivityDecision} decides. */
@NullMarked
package io.integrationhub.customersync.activity;

import org.jspecify.annotations.NullMarked;
