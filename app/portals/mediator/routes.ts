import '#portals/mediator/agreement_routes'
