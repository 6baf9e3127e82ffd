/**
 * Outside systems: HTTP with authentication, limits and resilience; JSONata mapping with bounds; webhooks, files and
 * polls.
 */
@NullMarked
package io.integrationhub.system;

import org.jspecify.annotations.NullMarked;
