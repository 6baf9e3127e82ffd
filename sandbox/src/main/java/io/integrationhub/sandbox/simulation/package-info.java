/**
 * Runs concurrent code one task at a time, in virtual time and in an order that a seed decides, so that a failing run
 * can be repeated. Start with {@code Simulation}.
 */
@NullMarked
package io.integrationhub.sandbox.simulation;

import org.jspecify.annotations.NullMarked;
