/**
 * Business Units with their Associates, and the Approval Flows that orders of theirs start: an order that a rule
 * matches begins a flow, Associates approve tier by tier, one rejection ends it.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.approval;

import org.jspecify.annotations.NullMarked;
