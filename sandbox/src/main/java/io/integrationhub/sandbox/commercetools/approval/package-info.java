/**
 * Business Units with their Associates, and the Approval Flows of their orders: an order that matches a rule starts a
 * flow, Associates approve it tier by tier, and a single rejection ends it.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.approval;

import org.jspecify.annotations.NullMarked;
