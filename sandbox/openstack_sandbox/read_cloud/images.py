"""Images that the contract's servers and volumes were made of, and what Glance says of them."""


def read(reading):
    used = {each.image.id for each in reading.servers if each.image and each.image.id}
    used |= {each.volume_image_metadata['image_id'] for each in reading.volumes if each.volume_image_metadata}
    return {
        'images': [
            {
                'id': image.id,
                'name': image.name,
                'status': image.status,
                'architecture': image.properties.get('architecture') or image.architecture,
                'hwArchitecture': image.properties.get('hw_architecture'),
                'osType': image.os_type,
            }
            for image in (reading.images[each] for each in used if each in reading.images)
        ]
    }
