/** What a template is, and what its synchronization has to do. */
@NullMarked
package io.integrationhub.emailnotifier.template;

import org.jspecify.annotations.NullMarked;
