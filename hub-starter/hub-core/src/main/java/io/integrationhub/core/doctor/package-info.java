/** What can be examined while the hub runs; each package says how its own connections are. */
@NullMarked
package io.integrationhub.core.doctor;

import org.jspecify.annotations.NullMarked;
