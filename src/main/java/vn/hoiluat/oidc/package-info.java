/**
 * Speaks OpenID Connect with a provider of sign-ins that the office runs already: sends browsers there and checks what they
 * bring back. Knows nothing of accounts and sessions; Spring Security's client does the protocol.
 */
@NullMarked
package vn.hoiluat.oidc;

import org.jspecify.annotations.NullMarked;
