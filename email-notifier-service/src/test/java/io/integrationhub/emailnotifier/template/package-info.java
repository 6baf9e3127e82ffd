@NullMarked
package io.integrationhub.emailnotifier.template;

import org.jspecify.annotations.NullMarked;
