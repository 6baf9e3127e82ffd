/**
 * Tenants from the environment: bound, validated with all findings at once, and isolated from each
 * other.
 */
@NullMarked
package io.integrationhub.starter.tenant;

import org.jspecify.annotations.NullMarked;
