/** Tenants from the environment: bound, validated with all findings at once, and isolated from each other. */
@NullMarked
package io.integrationhub.core.tenant;

import org.jspecify.annotations.NullMarked;
