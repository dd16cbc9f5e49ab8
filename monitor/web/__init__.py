"""What the ASGI side needs: who is asking, signing in and out, headers, health. No figures."""
