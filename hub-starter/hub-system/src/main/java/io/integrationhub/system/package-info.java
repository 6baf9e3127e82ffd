/**
 * Outside systems: clients with authentication, limits and circuit breakers, and JSONata mappings. Webhooks, polls and
 * files have packages of their own.
 */
@NullMarked
package io.integrationhub.system;

import org.jspecify.annotations.NullMarked;
