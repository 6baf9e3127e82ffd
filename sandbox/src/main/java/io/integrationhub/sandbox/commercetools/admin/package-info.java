/** The stand-in's own endpoints, which commercetools does not have: injected faults, deliveries and the request log. */
@NullMarked
package io.integrationhub.sandbox.commercetools.admin;

import org.jspecify.annotations.NullMarked;
